/** The static paths of what several pages are made of, and what each of those pages is handed. */
import { getFrameworks } from '../catalog/index.ts';
import type { Dimension, Framework, Stage } from '../domain/framework.ts';

export interface FrameworkProps {
  readonly framework: Framework;
}

export interface StageProps extends FrameworkProps {
  readonly stage: Stage;
}

export interface DimensionProps extends FrameworkProps {
  readonly dimension: Dimension;
}

export interface WizardProps extends FrameworkProps {
  readonly wizard: Framework['wizards'][number];
}

/** A page for every framework. */
export const frameworkPaths = async () =>
  (await getFrameworks()).map((framework) => ({ params: { framework: framework.id }, props: { framework } }));

/** A page for every stage. */
export const stagePaths = async () =>
  (await getFrameworks()).flatMap((framework) =>
    framework.stages.map((stage) => ({
      params: { framework: framework.id, stage: stage.id },
      props: { framework, stage },
    })),
  );

/** A page for every dimension. */
export const dimensionPaths = async () =>
  (await getFrameworks()).flatMap((framework) =>
    framework.dimensions.map((dimension) => ({
      params: { framework: framework.id, dimension: dimension.id },
      props: { framework, dimension },
    })),
  );

/** A page for every wizard. */
export const wizardPaths = async () =>
  (await getFrameworks()).flatMap((framework) =>
    framework.wizards.map((wizard) => ({
      params: { framework: framework.id, wizard: wizard.id },
      props: { framework, wizard },
    })),
  );
