/** What the pages and files of an audit share: for which frameworks they are, and what they hand their islands. */
import { getFrameworks, getMoves } from '../../../catalog/index.ts';
import { hasAudit } from '../../../domain/framework.ts';
import type { Framework } from '../../../domain/framework.ts';
import { movedKeys } from '../../../routes/redirects.ts';
import { withBase } from '../../../routes/paths.ts';

/** The static paths of every framework that can be audited. */
export const auditPaths = async () =>
  (await getFrameworks())
    .filter(hasAudit)
    .map((framework) => ({ params: { framework: framework.id }, props: { framework } }));

/** The framework as islands need it. */
export const guideFor = ({ id, title, stages, vocabulary }: Framework) => ({
  id,
  title,
  stages: stages.map((stage) => ({ id: stage.id, title: stage.label, users: stage.users })),
  vocabulary: { stage: vocabulary.stage, aspect: vocabulary.aspect },
  moved: movedKeys(id, getMoves()),
  home: withBase('/', import.meta.env.BASE_URL),
});
