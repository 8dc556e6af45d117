# 2007年度第3回の重点項目の指摘
# The critical finding of 2007, round 3
set -e
tenken fix plan F14 --owner 鈴木 --immediate USBメモリーを回収した --cause 承認者の不在時の手順がなかった --action 代わりに承認する人を決める --by 鈴木 --today 2008-03-24  # X media-use-approved
tenken fix done F14 --note 代行者を決めて掲示した --by 鈴木 --today 2008-03-25  # X media-use-approved
tenken fix verify F14 --effective --note 代行者の承認の記録を見た --by 事務局 --today 2008-03-27  # X media-use-approved
