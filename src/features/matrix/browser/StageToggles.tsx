/** The stage switch: any number of stages, chosen one by one. */
import type { View } from '../view.ts';

export interface StageOption {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly stages: readonly StageOption[];
  /** What the framework calls them: "Stages". */
  readonly legend: string;
  readonly view: View;
  readonly onToggle: (id: string) => void;
}

/** What is shown, in words: "Stages: MVP, 10k". */
const shownWords = ({ stages, legend, view }: Props): string => {
  const chosen = stages.filter(({ id }) => view.stages.includes(id));
  return `${legend}: ${chosen.map(({ label }) => label).join(', ') || 'all'}`;
};

export const StageToggles = (props: Props) => {
  const { stages, legend, view, onToggle } = props;
  const shown = shownWords(props);
  return (
    <div class="seg" role="group" aria-label={legend}>
      {/* A stage that is chosen changes columns, of which no count tells. */}
      <span class="visually-hidden" role="status">
        <span key={shown}>{shown}</span>
      </span>
      {stages.map(({ id, label }, index) => (
        <label key={id} class={`c-${String(index)}`}>
          <input
            type="checkbox"
            name="stages"
            value={id}
            checked={view.stages.includes(id)}
            onChange={() => {
              onToggle(id);
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
};
