/** What the guide's own table says about the topic from which the wizard was opened. */
import { useEffect, useState } from 'preact/hooks';
import { ownFile } from '../../../shell/own-file.ts';
import { type SearchIndex, type SearchRecord, recordsOf } from '../../search/index.ts';

interface Props {
  readonly base: string;
  readonly framework: string;
  readonly aspect: string;
  readonly stage: string | undefined;
  readonly onStage: (id: string | undefined) => void;
}

const load = async (base: string, framework: string, aspect: string): Promise<SearchRecord | undefined> => {
  const response = await fetch(ownFile(`${base}search/guides/${framework}.json`, document.documentElement.dataset));
  if (!response.ok) throw new Error(`The guide’s table: ${String(response.status)}`);
  const index = (await response.json()) as SearchIndex;
  return recordsOf(index).find(({ kind, id }) => kind === 'aspect' && id === aspect);
};

const cellText = (cell: string | 0 | undefined): string => {
  if (cell === 0 || cell === undefined) return 'not stated';
  return cell === '' ? 'not yet' : cell;
};

export const AspectRow = ({ base, framework, aspect, stage, onStage }: Props) => {
  const [record, setRecord] = useState<SearchRecord | undefined>();
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    load(base, framework, aspect).then(setRecord, () => {
      setIsMissing(true);
    });
  }, [aspect]);
  const path = `${base.replace(/\/$/, '')}${record?.path ?? `/${framework}/aspects/${aspect}/`}`;
  if (isMissing)
    return (
      <p>
        The guide’s table could not be loaded. <a href={path}>Open the row</a> instead.
      </p>
    );
  if (!record) return <p>Loading what the guide’s table says …</p>;
  return (
    <section class="part row">
      <h2>What the table asks for: {record.title}</h2>
      <label class="your-stage">
        Where your product is{' '}
        <select
          class="field"
          value={stage ?? ''}
          onChange={({ currentTarget }) => {
            onStage(currentTarget.value || undefined);
          }}
        >
          <option value="">not said</option>
          {record.guide.stages.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <ol class="path-cells">
        {record.guide.stages.map(([id, label], index) => (
          <li key={id} class={`c-${String(index)}`} aria-current={id === stage ? 'step' : undefined}>
            <a href={`${path}#${id}`}>{label}</a>
            <span class={record.texts[index] === '' || record.texts[index] === 0 ? 'n' : undefined}>
              {cellText(record.texts[index])}
              {id === stage && <b> (you are here)</b>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
