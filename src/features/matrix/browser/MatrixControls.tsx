/** The controls of the matrix. They own no rows: they change the address and toggle what is in the HTML. */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { countHidden } from '../filters.ts';
import { capital } from '../../../domain/text.ts';
import { cleanWords, DEFAULT_VIEW, shownStages, SHOWS, type Show, type View } from '../view.ts';
import { onFragment, readFragment } from '../../../shell/address.ts';
import { createViewStore } from './view-store.ts';
import { knownHere, readControls, readTyped } from './controls-state.ts';
import { DimensionMenu, type DimensionOption } from './DimensionMenu.tsx';
import { Result, type Left, type Vocabulary } from './Result.tsx';
import { keepPlace } from './keep-place.ts';
import { applyClasses, applyRows, readRows } from './rows.ts';
import { SHOW_LABELS } from './show-labels.ts';
import type { ExportGuide } from './ExportView.tsx';
import { StageToggles, type StageOption } from './StageToggles.tsx';

interface Props {
  readonly stages: readonly StageOption[];
  readonly dimensions: readonly DimensionOption[];
  readonly words: Vocabulary;
  /** How many rows there are. */
  readonly total: number;
  /** Where the changes between two stages are; `undefined` where nothing can change. */
  readonly changes: string | undefined;
  /** What is said of the guide where rows are taken along. */
  readonly guide: ExportGuide;
}

/** The view, and what it left of the rows; unknown until the rows have been read. */
interface Shown {
  readonly view: View;
  readonly filtered: Left | undefined;
}

export const MatrixControls = (props: Props) => {
  const { stages, dimensions, words, total } = props;
  const [known, store, early] = useMemo(() => {
    const ids = knownHere();
    return [ids, createViewStore(ids), readControls(ids)] as const;
  }, []);
  const [{ view, filtered }, setResult] = useState<Shown>({ view: DEFAULT_VIEW, filtered: undefined });
  const [typed, setTyped] = useState(readTyped);

  useLayoutEffect(() => {
    const matrix = readRows(document);
    // What the address leads to is shown until something else is chosen.
    let landed = readFragment();
    const show = (next: View): void => {
      applyClasses(document.documentElement, next, known, landed);
      const { count } = applyRows(matrix, next, known, landed);
      const hidden = countHidden(matrix.rows, next, shownStages(next, known));
      setResult({ view: next, filtered: { count, hidden } });
    };
    onFragment(() => {
      const place = document.getElementById(readFragment());
      if (place?.checkVisibility() !== false) return;
      landed = place.id;
      show(store.view());
      place.scrollIntoView();
    });
    // `settled`: the sections have the size that the view gives them, which those near the window take a frame later.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        document.documentElement.classList.add('settled');
      });
    });
    store.start(early, (next) => {
      keepPlace(() => {
        show(next);
      });
      landed = '';
      // What is being typed may end in a blank; anything else comes from the address.
      setTyped((text) => (cleanWords(text) === next.q ? text : next.q));
    });
  }, []);

  return (
    <>
      <div class="bar js-only">
        <StageToggles
          stages={stages}
          legend={capital(words.stage[1])}
          view={view}
          onToggle={(id) => {
            store.toggle('stages', id);
          }}
        />
        <input
          type="search"
          class="field"
          dir="auto"
          aria-label={`Filter ${words.aspect[1]} by words`}
          placeholder="Filter…"
          autocomplete="off"
          maxLength={200}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            store.setWords(currentTarget.value);
          }}
        />
        <select
          class="field"
          aria-label={`Which ${words.aspect[1]}`}
          autocomplete="off"
          value={view.show ?? ''}
          onChange={({ currentTarget }) => {
            store.change({ show: (currentTarget.value || undefined) as Show | undefined });
          }}
        >
          <option value="">All rows</option>
          {SHOWS.map((show) => (
            <option key={show} value={show}>
              {SHOW_LABELS[show].title}
            </option>
          ))}
        </select>
        {dimensions.length > 1 && (
          <DimensionMenu
            dimensions={dimensions}
            legend={capital(words.dimension[1])}
            view={view}
            onToggle={(id) => {
              store.toggle('dimensions', id);
            }}
          />
        )}
      </div>
      <Result
        view={view}
        store={store}
        known={known}
        stages={stages}
        dimensions={dimensions}
        words={words}
        total={total}
        filtered={filtered}
        changes={props.changes}
        guide={props.guide}
      />
    </>
  );
};
