# 2008年度第3回の重点項目の指摘と、その水平展開
# The critical finding of 2008, round 3, and its spreading
set -e
tenken fix plan F46 --owner 工藤 --immediate 送り先に連絡し、削除してもらった --cause 設定が1台だけ古かった --action 全台の設定を確かめる --by 工藤 --today 2009-03-24  # G mail-attachments-protected
tenken fix done F46 --by 工藤 --today 2009-03-24  # G mail-attachments-protected
tenken fix spread F46 --department A E --by 事務局 --today 2009-03-24  # G mail-attachments-protected
tenken fix done F47 --note 全台の設定を確かめた --by 石井 --today 2009-03-25  # A mail-attachments-protected
tenken fix done F48 --note 全台の設定を確かめた --by 加藤 --today 2009-03-26  # E mail-attachments-protected
