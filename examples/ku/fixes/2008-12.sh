# 第2回の残り
# The rest of round 2
set -e
tenken fix plan F39 --owner 木村 --action ロッカーの鍵を増やす --by 木村 --today 2008-12-08  # F notebooks-secured
tenken fix done F38 --note 確認する手順を受付に貼った --by 上田 --today 2008-12-10  # B media-virus-checked
tenken fix done F31 --note 台帳に持ち出しの欄を加えた --by 石井 --today 2008-12-10  # A media-register-complete
tenken fix verify F40 --effective --by 事務局 --today 2008-12-12  # E media-use-approved
tenken fix accept F28 --risk R1 --approved-by 情報管理統括責任者 --note 道具が入るまで、見るところを絞って続ける --by 事務局 --today 2008-12-12  # LMN server-logs-reviewed
tenken fix done F39 --by 木村 --today 2008-12-16  # F notebooks-secured
tenken fix done F41 --by 小林 --today 2008-12-18  # H server-administrators-reviewed
tenken fix done F36 --by 鈴木 --today 2008-12-19  # K latent-risk-states-checked
tenken fix done F37 --by 上田 --today 2008-12-24  # B latent-risk-states-checked
tenken fix verify F36 --effective --by 事務局 --today 2009-01-16  # K latent-risk-states-checked
tenken fix verify F37 --effective --by 事務局 --today 2009-01-16  # B latent-risk-states-checked
tenken fix verify F38 --effective --by 事務局 --today 2009-01-16  # B media-virus-checked
tenken fix verify F39 --effective --by 事務局 --today 2009-01-16  # F notebooks-secured
tenken fix verify F41 --effective --by 事務局 --today 2009-01-16  # H server-administrators-reviewed
tenken fix verify F31 --effective --by 事務局 --today 2009-01-16  # A media-register-complete
