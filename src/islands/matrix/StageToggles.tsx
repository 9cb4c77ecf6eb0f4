/** The stage switch: any number of stages, chosen one by one. */
import type { View } from '../../model/view.ts';

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

export const StageToggles = ({ stages, legend, view, onToggle }: Props) => (
  <div class="seg" role="group" aria-label={legend}>
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
