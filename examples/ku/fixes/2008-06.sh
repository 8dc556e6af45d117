# E部の不適合事象の是正の有効性確認
# Verification of the fix of E's incident
set -e
tenken fix verify F16 --effective --note 1か月間、入れ違いはなかった --by 事務局 --today 2008-06-13  # E incident:I1
