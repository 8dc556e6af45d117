# 2008年度第3回の指摘
# The findings of 2008, round 3
set -e
tenken fix plan F42 --owner 石井 --action 送信の記録簿を置く --by 石井 --today 2009-04-02  # A mail-sending-recorded
tenken fix plan F43 --owner 上田 --action 個別の指導を朝礼で共有する --by 上田 --today 2009-04-02  # B mail-guidance-followed
tenken fix plan F44 --owner 遠藤 --action 4月に入った人と一緒に行う --by 遠藤 --today 2009-04-03  # C joiners-trained
tenken fix done F45 --by 大野 --today 2009-04-03  # D mail-sent-by-head
tenken fix done F42 --by 石井 --today 2009-04-06  # A mail-sending-recorded
tenken fix extend F43 --to 2009-05-29 --reason 指導の記録を集め直すため --approved-by 情報管理統括責任者 --by 上田 --today 2009-04-06  # B mail-guidance-followed
tenken fix verify F46 --effective --by 事務局 --today 2009-04-10  # G mail-attachments-protected
tenken fix verify F47 --effective --by 事務局 --today 2009-04-10  # A mail-attachments-protected
tenken fix verify F48 --effective --by 事務局 --today 2009-04-10  # E mail-attachments-protected
tenken fix verify F42 --effective --by 事務局 --today 2009-05-15  # A mail-sending-recorded
tenken fix verify F45 --effective --by 事務局 --today 2009-05-15  # D mail-sent-by-head
tenken fix done F6 --note 交替勤務者も全員が受けた --by 鈴木 --today 2009-05-15  # K training-attendance
tenken fix done F43 --by 上田 --today 2009-05-28  # B mail-guidance-followed
tenken fix verify F6 --effective --by 事務局 --today 2009-06-12  # K training-attendance
tenken fix verify F43 --ineffective --note 同じ指導がまた出ていた --by 事務局 --today 2009-06-12  # B mail-guidance-followed
tenken fix plan F43 --owner 上田 --cause 伝わったかを確かめていない --action 月に1度、送信記録を部内で見直す --by 上田 --today 2009-06-15  # B mail-guidance-followed
tenken fix extend F43 --to 2009-08-28 --reason 3か月分の送信記録で効果を見るため --approved-by 情報管理統括責任者 --by 上田 --today 2009-06-15  # B mail-guidance-followed
