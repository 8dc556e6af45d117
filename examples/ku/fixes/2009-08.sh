# 2009年のクリーンオフィス点検の指摘
# The findings of the campaign of 2009
set -e
tenken fix plan F49 --owner 木村 --action 送信後の電話確認を掲示に加える --by 木村 --today 2009-08-24  # F fax-rules-posted
tenken fix plan F50 --owner 高橋 --cause 新しい書類のための棚がない --action 棚を1つ増やす --by 高橋 --today 2009-08-24  # LMN not-crammed
