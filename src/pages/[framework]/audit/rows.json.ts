/** All rows of a framework's audit with their options: for the page that compares two. */
import { auditGroups } from '../../../features/audit/index.ts';
import type { Framework } from '../../../domain/framework.ts';
import { auditPaths } from './_audit.ts';

export const getStaticPaths = auditPaths;

/** The groups of `auditGroups`. */
export const GET = ({ props: { framework } }: { props: { framework: Framework } }): Response =>
  Response.json(auditGroups(framework));
