/** What the view shows of what there is, what its filters hide, and the ways back. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { comparedStages, type HiddenRows } from '../filters.ts';
import { count } from '../../../domain/text.ts';
import { DEFAULT_VIEW, shownStages, type Known, type View } from '../view.ts';
import type { ViewStore } from './view-store.ts';
import { CopyLink } from '../../../shell/browser/CopyLink.tsx';
import type { DimensionOption } from './DimensionMenu.tsx';
import { SHOW_LABELS } from './show-labels.ts';
import { ExportMenu } from './ExportMenu.tsx';
import type { ExportGuide } from './ExportView.tsx';
import type { StageOption } from './StageToggles.tsx';

/** Singular and plural of what this framework calls its parts. */
export interface Vocabulary {
  readonly stage: readonly [string, string];
  readonly dimension: readonly [string, string];
  readonly aspect: readonly [string, string];
}

/** What a view left of the rows. */
export interface Left {
  readonly count: number;
  readonly hidden: HiddenRows;
}

interface Props {
  readonly view: View;
  readonly store: ViewStore;
  readonly known: Known;
  readonly stages: readonly StageOption[];
  readonly dimensions: readonly DimensionOption[];
  readonly words: Vocabulary;
  readonly total: number;
  readonly filtered: Left | undefined;
  /** Where the changes between two stages are; `undefined` where nothing can change. */
  readonly changes: string | undefined;
  readonly guide: ExportGuide;
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

/** A part of the view, and what it hides: in our words, and behind them in the reader's. */
type Hidden = [part: keyof View, text: string, words?: string];

/** What each part of the view hides; parts that hide nothing by themselves are left out. */
const hiddenBy = ({ view, stages, dimensions, words, total, filtered }: Props): Hidden[] => {
  const hidden = filtered?.hidden ?? { dimensions: 0, q: 0, show: 0 };
  const others = count(dimensions.length - view.dimensions.length, words.dimension);
  const parts: [boolean, ...Hidden][] = [
    [view.stages.length > 0, 'stages', count(stages.length - view.stages.length, words.stage)],
    [hidden.dimensions > 0, 'dimensions', `${count(hidden.dimensions, words.aspect)} in ${others}`],
    [hidden.q > 0, 'q', `${count(hidden.q, words.aspect)} without `, `“${view.q}”`],
    [hidden.show > 0, 'show', `${count(hidden.show, words.aspect)} ${view.show ? SHOW_LABELS[view.show].hides : ''}`],
  ];
  const named = parts.flatMap(([hides, ...own]) => (hides ? [own] : []));
  const missing = total - (filtered?.count ?? total);
  // Rows that several filters hide at once come back only when more than one of them goes.
  const isUnnamed = missing > 0 && hidden.dimensions + hidden.q + hidden.show === 0;
  return isUnnamed ? [...named, ['q', `${count(missing, words.aspect)} by several filters`]] : named;
};

/** What `show` shows, with the stages between which changes are looked for. */
const showText = ({ view, known, stages }: Props): string => {
  if (!view.show) return '';
  const { title } = SHOW_LABELS[view.show];
  if (view.show !== 'changes') return title;
  const [from, to] = comparedStages(shownStages(view, known)).map((index) => stages[index]?.label);
  return from ? `${title} from ${from} to ${String(to)}` : title;
};

/** The chips of what is active: what they say, and the view without it. */
const chipsOf = (props: Props): [string, Partial<View>][] => {
  const { view, stages, dimensions } = props;
  const without = (facet: 'stages' | 'dimensions', id: string) => ({ [facet]: view[facet].filter((it) => it !== id) });
  return [
    ...stages
      .filter(({ id }) => view.stages.includes(id))
      .map(({ id, label }): [string, Partial<View>] => [label, without('stages', id)]),
    ...dimensions
      .filter(({ id }) => view.dimensions.includes(id))
      .map(({ id, title }): [string, Partial<View>] => [title, without('dimensions', id)]),
    [view.q && `“${view.q}”`, { q: '' }] satisfies [string, Partial<View>],
    [showText(props), { show: undefined }] satisfies [string, Partial<View>],
  ].filter((chip): chip is [string, Partial<View>] => chip[0] !== '');
};

/** The way to what changes between the two stages that are chosen. */
const Changes = ({ view, stages, changes }: Props) => {
  const [from, to, ...more] = stages.filter(({ id }) => view.stages.includes(id));
  if (changes === undefined || !from || !to || more.length > 0) return null;
  return (
    <a class="link" href={`${changes}${from.id}-to-${to.id}/`} data-view>
      What changes from {from.label} to {to.label}
    </a>
  );
};

/** Why nothing is left to show. */
const emptyText = ({ view, known, stages, words }: Props): string => {
  const [from, to] = comparedStages(shownStages(view, known));
  return view.show === 'changes' && from < 0
    ? `${stages[to]?.label ?? ''} is the first ${words.stage[0]}: nothing comes before it that could have changed.`
    : 'Nothing fits all of these filters.';
};

export const Result = (props: Props) => {
  const { store, words, total, filtered } = props;
  const status = useRef<HTMLParagraphElement>(null);
  /** The button that was pressed may be gone afterwards: the count is where to go on from. */
  const change = (part: Partial<View>): void => {
    store.change(part);
    status.current?.focus({ preventScroll: true });
  };
  const shown = filtered?.count ?? total;
  const chips = chipsOf(props);
  const hidden = hiddenBy(props);
  return (
    <div class={`results js-only${filtered ? ' ready' : ''}`}>
      <div class="result">
        <p role="status" tabIndex={-1} ref={status}>
          <b>{shown}</b> of {count(total, words.aspect)}
        </p>
        <a
          class="link clear"
          href="?"
          data-view
          onClick={(event) => {
            event.preventDefault();
            change(DEFAULT_VIEW);
          }}
        >
          Clear all
        </a>
        <div class="chips">
          {chips.map(([label, part]) => (
            <Chip
              key={label}
              onRemove={() => {
                change(part);
              }}
            >
              <bdi>{label}</bdi>
            </Chip>
          ))}
          <Changes {...props} />
        </div>
        <div class="exports">
          <CopyLink address={store.address} />
          <ExportMenu
            guide={props.guide}
            words={words}
            view={props.view}
            known={props.known}
            stages={props.stages}
            count={shown}
            chosen={chips.map(([label]) => label)}
            total={total}
            address={store.address}
          />
        </div>
      </div>
      {hidden.length > 0 && (
        <p class="hidden-note">
          Hidden:
          {hidden.map(([part, text, words]) => (
            <button
              key={part}
              type="button"
              class="link"
              onClick={() => {
                change({ [part]: DEFAULT_VIEW[part] });
              }}
            >
              <span class="visually-hidden">Show </span>
              {text}
              <bdi>{words}</bdi>
            </button>
          ))}
        </p>
      )}
      {shown === 0 && <p class="empty">{emptyText(props)}</p>}
    </div>
  );
};
