/** Serves the generated sheet of stage colours and view rules as `virtual:stages.css`. */
import type { Plugin } from 'vite';
import { stageSheet } from '../model/stage-sheet.ts';
import { loadContent } from '../reader/loader.ts';

const NAME = 'virtual:stages.css';

/** The Vite plugin behind `virtual:stages.css`; it counts the stages and dimensions of the content. */
export const stageStyles = (): Plugin => ({
  name: 'stage-styles',
  resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
  load: (id) => {
    if (id !== `\0${NAME}`) return undefined;
    const frameworks = loadContent().entries.flatMap((entry) => (entry.kind === 'framework' ? [entry.data] : []));
    return stageSheet(
      frameworks.map(({ stages }) => stages.length),
      Math.max(...frameworks.map(({ dimensions }) => dimensions.length)),
    );
  },
});
