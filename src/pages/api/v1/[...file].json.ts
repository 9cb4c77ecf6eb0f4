/** The content for scripts, in a form that stays: `src/features/api/schema/api.ts` says what stands in each file. */
import { getExportContent } from '../../../catalog/index.ts';
import { apiFiles, type ApiFile } from '../../../features/api/index.ts';
import { machinePaths } from '../../../routes/paths.ts';
import { getContext } from '../../_files.ts';

const [before = '', after = ''] = machinePaths.api(' ').split(' ');

export const getStaticPaths = async () =>
  apiFiles(await getExportContent(), getContext()).map((file) => ({
    params: { file: file.path.slice(before.length, -after.length) },
    props: { file },
  }));

/** A file of the API. */
export const GET = ({ props: { file } }: { props: { file: ApiFile } }): Response => Response.json(file.json());
