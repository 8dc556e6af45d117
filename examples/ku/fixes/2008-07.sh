# F部の不適合事象の是正の有効性確認と、2008年度第1回の7日以内に直す指摘
# Verification of the fix of F's incident; the finding of 2008, round 1, due within 7 days
set -e
tenken fix verify F17 --effective --by 事務局 --today 2008-07-25  # F incident:I2
tenken fix plan F23 --owner 遠藤 --immediate すべての鍵の所在を確かめた --cause 返した鍵を一覧から消していなかった --action 一覧を作り直す --by 遠藤 --today 2008-07-28  # C keys-accounted-for
tenken fix done F23 --on 2008-07-30 --by 遠藤 --today 2008-07-31  # C keys-accounted-for
