# 2008年度第1回の、7日以内に直す指摘
# The finding of 2008, round 1, due within 7 days
set -e
tenken fix plan F21 --owner 遠藤 --immediate すべての鍵の所在を確かめた --cause 返した鍵を一覧から消していなかった --action 一覧を作り直す --by 遠藤 --today 2008-07-28  # C keys-accounted-for
tenken fix done F21 --on 2008-07-30 --by 遠藤 --today 2008-07-31  # C keys-accounted-for
