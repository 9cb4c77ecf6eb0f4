/** What the view shows of what there is, what its filters hide, and the ways back. */
import type { ComponentChildren } from 'preact';
import type { Filtered } from '../../model/filters.ts';
import { count } from '../../model/text.ts';
import { DEFAULT_VIEW, type View } from '../../model/view.ts';
import type { ViewStore } from '../../stores/view.ts';
import { CopyLink } from './CopyLink.tsx';
import type { DimensionOption } from './DimensionMenu.tsx';
import { SHOW_LABELS } from './show-labels.ts';
import type { StageOption } from './StageToggles.tsx';

/** Singular and plural of what this framework calls its parts. */
export interface Vocabulary {
  readonly stage: readonly [string, string];
  readonly dimension: readonly [string, string];
  readonly aspect: readonly [string, string];
}

interface Props {
  readonly view: View;
  readonly store: ViewStore;
  readonly stages: readonly StageOption[];
  readonly dimensions: readonly DimensionOption[];
  readonly words: Vocabulary;
  readonly total: number;
  readonly filtered: Filtered | undefined;
}

interface ChipProps {
  readonly onRemove: () => void;
  readonly children: ComponentChildren;
}

const Chip = ({ onRemove, children }: ChipProps) => (
  <button type="button" class="chip" onClick={onRemove}>
    <span class="visually-hidden">Remove </span>
    {children}
  </button>
);

/** What each part of the view hides, in words; parts that hide nothing are left out. */
const hiddenBy = ({ view, stages, dimensions, words, filtered }: Props): [keyof View, string][] => {
  const hidden = filtered?.hidden ?? { dimensions: 0, q: 0, show: 0 };
  const others = count(dimensions.length - view.dimensions.length, words.dimension);
  const parts: [keyof View, boolean, string][] = [
    ['stages', view.stages.length > 0, count(stages.length - view.stages.length, words.stage)],
    ['dimensions', view.dimensions.length > 0, `${count(hidden.dimensions, words.aspect)} in ${others}`],
    ['q', hidden.q > 0, `${count(hidden.q, words.aspect)} without “${view.q}”`],
    ['show', hidden.show > 0, `${count(hidden.show, words.aspect)} ${view.show ? SHOW_LABELS[view.show].hides : ''}`],
  ];
  return parts.filter(([, hides]) => hides).map(([part, , text]) => [part, text]);
};

/** The chips of what is active: what they say, and what removes them. */
const chipsOf = ({ view, store, stages, dimensions }: Props): [string, () => void][] => [
  ...stages
    .filter(({ id }) => view.stages.includes(id))
    .map(({ id, label }): [string, () => void] => [
      label,
      () => {
        store.toggle('stages', id);
      },
    ]),
  ...dimensions
    .filter(({ id }) => view.dimensions.includes(id))
    .map(({ id, title }): [string, () => void] => [
      title,
      () => {
        store.toggle('dimensions', id);
      },
    ]),
  ...(view.q
    ? [
        [
          `“${view.q}”`,
          () => {
            store.change({ q: '' });
          },
        ] as [string, () => void],
      ]
    : []),
  ...(view.show
    ? [
        [
          SHOW_LABELS[view.show].title,
          () => {
            store.change({ show: undefined });
          },
        ] as [string, () => void],
      ]
    : []),
];

export const Result = (props: Props) => {
  const { store, words, total, filtered } = props;
  const shown = filtered?.count ?? total;
  const hidden = hiddenBy(props);
  const chips = chipsOf(props);
  const clearAll = () => {
    store.change(DEFAULT_VIEW);
  };
  return (
    <div class={`results js-only${filtered ? ' ready' : ''}`}>
      <div class="result">
        <p role="status">
          <b>{shown}</b> of {count(total, words.aspect)}
        </p>
        {chips.map(([label, remove]) => (
          <Chip key={label} onRemove={remove}>
            {label}
          </Chip>
        ))}
        {chips.length > 0 && (
          <button type="button" class="link" onClick={clearAll}>
            Clear all
          </button>
        )}
        <CopyLink address={store.address} />
      </div>
      {hidden.length > 0 && (
        <p class="hidden-note">
          Hidden:
          {hidden.map(([part, text]) => (
            <button
              key={part}
              type="button"
              class="link"
              onClick={() => {
                store.change({ [part]: DEFAULT_VIEW[part] });
              }}
            >
              <span class="visually-hidden">Show </span>
              {text}
            </button>
          ))}
        </p>
      )}
      {shown === 0 && (
        <p class="empty">
          Nothing fits all of these filters.{' '}
          <button type="button" class="link" onClick={clearAll}>
            Show all {count(total, words.aspect)}
          </button>
        </p>
      )}
    </div>
  );
};
