# 第1回とクリーンオフィス点検の指摘。効果のなかったもの、残留リスクとしたものもある
# Those and the findings of the campaign; one not effective, one accepted
set -e
tenken fix done F25 --by 工藤 --today 2008-08-25  # G latent-risk-states-checked
tenken fix plan F18 --owner 石井 --cause ワイヤーの数が足りない --action ワイヤーを買い足し、1台ずつ割り当てる --by 石井 --today 2008-08-26  # A pc-off-when-leaving
tenken fix plan F20 --owner 高橋 --immediate その場で引き出しにしまった --action 退社前の声かけをする --by 高橋 --today 2008-08-26  # LMN no-documents-left-out
tenken fix plan F21 --owner 石井 --immediate 鍵のかかる書庫へ移した --action 会議室に書類を置かない決まりを掲示する --by 石井 --today 2008-08-26  # A lockable-places-only
tenken fix plan F22 --owner 高橋 --action 保管期限の過ぎた書類を廃棄し、棚を空ける --by 高橋 --today 2008-08-26  # LMN not-crammed
tenken fix plan F26 --owner 小林 --action 勉強会を開く --by 小林 --today 2008-08-26  # H rules-understood
tenken fix plan F27 --owner 斎藤 --action 引き継いだ棚を整理する --by 斎藤 --today 2008-08-26  # I expired-documents-disposed
tenken fix plan F29 --owner 石井 --cause 合併前の研修が数に入っていない --action 新しい部署の全員に一斉研修を行う --by 石井 --today 2008-08-26  # A training-attendance
tenken fix verify F23 --effective --by 事務局 --today 2008-08-28  # C keys-accounted-for
tenken fix verify F24 --effective --by 事務局 --today 2008-08-28  # E visitor-slips-put-away
tenken fix done F15 --note 8月27日に勉強会を開いた --by 鈴木 --today 2008-08-28  # X rules-understood
tenken fix done F18 --on 2008-08-28 --note 全台を固定した --by 石井 --today 2008-08-29  # A pc-off-when-leaving
tenken fix done F26 --by 小林 --today 2008-08-29  # H rules-understood
tenken fix done F8 --by 小林 --today 2008-08-29  # R expired-documents-disposed
tenken fix done F27 --by 斎藤 --today 2008-08-29  # I expired-documents-disposed
tenken fix done F10 --by 斎藤 --today 2008-08-29  # R rules-understood
tenken fix done F19 --note 朝礼で伝えた --by 大野 --today 2008-09-01  # D rubbish-cleared-when-leaving
tenken fix done F20 --by 高橋 --today 2008-09-03  # LMN no-documents-left-out
tenken fix done F21 --by 石井 --today 2008-09-04  # A lockable-places-only
tenken fix done F29 --note 9月10日に全員が受けた --by 石井 --today 2008-09-12  # A training-attendance
tenken fix done F33 --by 石井 --today 2008-09-12  # A rules-understood
tenken fix verify F18 --effective --note 抜き打ちで見て、全台が固定されていた --by 事務局 --today 2008-09-12  # A pc-off-when-leaving
tenken fix verify F19 --effective --by 事務局 --today 2008-09-12  # D rubbish-cleared-when-leaving
tenken fix verify F25 --effective --by 事務局 --today 2008-09-12  # G latent-risk-states-checked
tenken fix verify F30 --effective --by 事務局 --today 2008-09-12  # A notebooks-secured
tenken fix verify F34 --effective --by 事務局 --today 2008-09-12  # A enquiry-procedure-known
tenken fix verify F11 --effective --note 締め日の翌日に台帳を見た --by 事務局 --today 2008-09-12  # F receipt-ledger-kept
tenken fix verify F20 --ineffective --note 抜き打ちで見ると、別の机に書類が出ていた --by 事務局 --today 2008-09-16  # LMN no-documents-left-out
tenken fix verify F21 --effective --by 事務局 --today 2008-09-16  # A lockable-places-only
tenken fix plan F20 --owner 高橋 --cause 声かけだけでは忘れる --action 退社前に机を確かめる当番を置く --by 高橋 --today 2008-09-18  # LMN no-documents-left-out
tenken fix done F22 --by 高橋 --today 2008-09-19  # LMN not-crammed
tenken fix verify F8 --effective --by 事務局 --today 2008-09-26  # R expired-documents-disposed
tenken fix verify F10 --effective --by 事務局 --today 2008-09-26  # R rules-understood
tenken fix verify F26 --effective --by 事務局 --today 2008-09-26  # H rules-understood
tenken fix verify F27 --effective --by 事務局 --today 2008-09-26  # I expired-documents-disposed
tenken fix verify F29 --effective --by 事務局 --today 2008-09-26  # A training-attendance
tenken fix verify F33 --effective --by 事務局 --today 2008-09-26  # A rules-understood
tenken fix verify F15 --effective --by 事務局 --today 2008-09-26  # X rules-understood
tenken fix extend F28 --to 2008-11-28 --reason 道具の見積りを待つため --approved-by 情報管理統括責任者 --by 高橋 --today 2008-09-29  # LMN server-logs-reviewed
tenken fix verify F22 --effective --by 事務局 --today 2008-09-30  # LMN not-crammed
tenken fix done F20 --note 当番表を貼った。有効性は次のキャンペーンで見る --by 高橋 --today 2008-10-10  # LMN no-documents-left-out
tenken fix done F32 --note キャビネットが届き、箱の書類をすべて移した --by 石井 --today 2008-10-28  # A lockable-storage
tenken fix verify F32 --effective --by 事務局 --today 2008-11-14  # A lockable-storage
