# 2008年度第1回の指摘
# The findings of 2008, round 1
set -e
tenken fix plan F30 --owner 石井 --action ワイヤーを買い足す --by 石井 --today 2008-08-04  # A notebooks-secured
tenken fix plan F32 --owner 石井 --immediate 会議室に鍵をかけた --cause 合併で書類が増えた --action 鍵のかかるキャビネットを買う --by 石井 --today 2008-08-04  # A lockable-storage
tenken fix plan F11 --owner 木村 --cause 締め日は夕方の当番だけでは足りない --action 締め日は2人で付ける --by 木村 --today 2008-08-04  # F receipt-ledger-kept
tenken fix done F24 --note 受付票の箱を移した --by 加藤 --today 2008-08-05  # E visitor-slips-put-away
tenken fix plan F28 --owner 高橋 --cause ログを見る道具がない --action 見るところを絞って月に1度見る --by 高橋 --today 2008-08-05  # LMN server-logs-reviewed
tenken fix done F11 --by 木村 --today 2008-08-06  # F receipt-ledger-kept
tenken fix extend F32 --to 2008-10-31 --reason キャビネットの納入を待つため --approved-by 情報管理統括責任者 --by 石井 --today 2008-08-07  # A lockable-storage
tenken fix extend F28 --to 2008-09-30 --reason 見るところを決めるのに時間がかかるため --approved-by 情報管理統括責任者 --by 高橋 --today 2008-08-07  # LMN server-logs-reviewed
tenken fix done F30 --by 石井 --today 2008-08-07  # A notebooks-secured
tenken fix done F31 --by 石井 --today 2008-08-07  # A media-register-complete
tenken fix done F34 --by 石井 --today 2008-08-07  # A enquiry-procedure-known
