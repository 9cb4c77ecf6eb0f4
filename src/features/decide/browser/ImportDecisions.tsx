/** Brings the decisions of a JSON file into the log. */
import { readDecisions } from '../decision.ts';
import { count } from '../../../domain/text.ts';
import { importDecisions } from './decisions.ts';

interface Props {
  /** Says what came of it: nothing or a failure, and the text for the first case. */
  readonly done: (failure: string | undefined, text: string) => void;
}

/** Files that are larger, in bytes, are no lists of decisions. */
const LARGEST = 5_000_000;

const read = async (file: File) => {
  if (file.size > LARGEST)
    return { isRead: false, reason: 'It is larger than 5 MB; lists of decisions are not.' } as const;
  try {
    return readDecisions(await file.text());
  } catch {
    return { isRead: false, reason: 'The browser could not read the file.' } as const;
  }
};

export const ImportDecisions = ({ done }: Props) => {
  const bring = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const found = await read(file);
    if (!found.isRead) {
      done(`“${file.name}” was not brought in. ${found.reason}`, '');
      return;
    }
    const { failure, came } = importDecisions(found.decisions);
    const told = [
      `${count(came?.added ?? 0, ['decision', 'decisions'])} brought in.`,
      came && came.same > 0 && `${String(came.same)} were here already.`,
      came && came.beside > 0 && `${String(came.beside)} differ from what is kept here and stand beside it.`,
    ];
    done(failure, told.filter(Boolean).join(' '));
  };
  return (
    <label class="button file">
      Bring in JSON
      <input
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          void bring(currentTarget.files?.[0]).finally(() => {
            currentTarget.value = '';
          });
        }}
      />
    </label>
  );
};
