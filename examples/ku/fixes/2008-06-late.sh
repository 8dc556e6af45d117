# F部の不適合事象の是正
# The fix of F's incident
set -e
tenken fix plan F17 --owner 木村 --immediate 開封前に回収し、委託元に報告した --cause 宛名を手で写していた --action 宛名を台帳から印刷する --by 木村 --today 2008-06-24  # F incident:I2
tenken fix done F17 --note 宛名の印刷を始めた --by 木村 --today 2008-07-03  # F incident:I2
