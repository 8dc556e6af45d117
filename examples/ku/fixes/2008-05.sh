# 2007年度第3回の指摘の有効性確認と、E部の不適合事象の是正
# Verification of the findings of 2007, round 3; the fix of E's incident
set -e
tenken fix plan F16 --owner 大西 --immediate 返送を止めて申込書を回収した --cause 2つの委託元の書類を同じ机で仕分けていた --action 委託元ごとに机を分ける --by 大西 --today 2008-05-07  # E incident:I1
tenken fix verify F1 --effective --by 事務局 --today 2008-05-12  # B expired-documents-disposed
tenken fix verify F2 --effective --by 事務局 --today 2008-05-12  # C training-attendance
tenken fix verify F3 --effective --by 事務局 --today 2008-05-12  # D rules-understood
tenken fix verify F4 --effective --by 事務局 --today 2008-05-12  # G joiners-trained
tenken fix verify F5 --effective --by 事務局 --today 2008-05-13  # J retention-periods-set
tenken fix verify F7 --effective --by 事務局 --today 2008-05-13  # N disposal-boxes-used
tenken fix verify F9 --effective --by 事務局 --today 2008-05-13  # R handbooks-at-hand
tenken fix verify F13 --effective --by 事務局 --today 2008-05-13  # X training-attendance
tenken fix verify F12 --effective --by 事務局 --today 2008-05-14  # X ledger-current
tenken fix done F16 --note 机を分け、封入を2人で確かめることにした --by 大西 --today 2008-05-14  # E incident:I1
