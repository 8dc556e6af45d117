# 2008年度第2回の指摘
# The findings of 2008, round 2
set -e
tenken fix done F40 --on 2008-11-26 --note USBメモリーを使う前の承認を全員に伝えた --by 加藤 --today 2008-11-27  # E media-use-approved
tenken fix extend F41 --to 2008-12-19 --reason サーバーの保守日に合わせて権限を消すため --approved-by 情報管理統括責任者 --by 小林 --today 2008-11-28  # H server-administrators-reviewed
