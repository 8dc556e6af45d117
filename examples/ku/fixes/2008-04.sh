# 2007年度第3回の指摘
# The findings of 2007, round 3
set -e
tenken fix plan F1 --owner 上田 --cause 期限の一覧がなかった --action 期限の過ぎた書類を廃棄し、一覧を作る --by 上田 --today 2008-04-02  # B expired-documents-disposed
tenken fix plan F4 --owner 工藤 --action 受けていない人にハンドブックを配り、テストを行う --by 工藤 --today 2008-04-02  # G joiners-trained
tenken fix plan F11 --owner 木村 --cause 夕方の受付の担当がいない --action 夕方の当番を置く --by 木村 --today 2008-04-02  # F receipt-ledger-kept
tenken fix plan F12 --owner 鈴木 --action 引き継いだ棚の分を台帳に加える --by 鈴木 --today 2008-04-02  # X ledger-current
tenken fix plan F5 --owner 清水 --cause 保管期限を決めていない書類が多い --action 全行に保管期限と廃棄の方法を書く --by 清水 --today 2008-04-03  # J retention-periods-set
tenken fix plan F6 --owner 鈴木 --cause 交替勤務で一斉研修に出られない人がいる --action 勤務に合わせて個別に行う --by 鈴木 --today 2008-04-03  # K training-attendance
tenken fix plan F8 --owner 小林 --action H部とI部で棚を分け、期限の過ぎた書類を廃棄する --by 小林 --today 2008-04-03  # R expired-documents-disposed
tenken fix plan F10 --owner 小林 --action 分かれたあとの部署ごとに勉強会を開く --by 小林 --today 2008-04-03  # R rules-understood
tenken fix extend F5 --to 2008-04-30 --reason 台帳の行が多く、月末までかかるため --approved-by 情報管理統括責任者 --by 清水 --today 2008-04-03  # J retention-periods-set
tenken fix done F7 --note ボックスに鍵を付けた --by 中村 --today 2008-04-03  # N disposal-boxes-used
tenken fix done F1 --note 廃棄して一覧を作った --by 上田 --today 2008-04-04  # B expired-documents-disposed
tenken fix done F4 --by 工藤 --today 2008-04-04  # G joiners-trained
tenken fix done F9 --note 共有フォルダーの案内を貼った --by 斎藤 --today 2008-04-04  # R handbooks-at-hand
tenken fix done F11 --by 木村 --today 2008-04-04  # F receipt-ledger-kept
tenken fix done F12 --by 鈴木 --today 2008-04-04  # X ledger-current
tenken fix plan F15 --owner 鈴木 --action 引き継いだ人を交えて勉強会を開く --by 鈴木 --today 2008-04-04  # X rules-understood
tenken fix extend F15 --to 2008-08-29 --reason 部署の引継ぎが終わってから行うため --approved-by 情報管理統括責任者 --by 鈴木 --today 2008-04-04  # X rules-understood
tenken fix extend F6 --to 2009-03-31 --reason 3月の一斉研修を2回に分けて行うため --approved-by 情報管理統括責任者 --by 鈴木 --today 2008-04-17  # K training-attendance
tenken fix done F3 --note 読み合わせをした --by 大野 --today 2008-04-17  # D rules-understood
tenken fix done F2 --note 欠席者に個別に教えた --by 遠藤 --today 2008-04-18  # C training-attendance
tenken fix done F13 --by 鈴木 --today 2008-04-18  # X training-attendance
tenken fix done F5 --by 清水 --today 2008-04-28  # J retention-periods-set
