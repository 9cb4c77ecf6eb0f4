/** Whether other programs had a hand in the figures. */
import { cpus, loadavg } from 'node:os';

/** A browser under measurement keeps little more than one core busy; beyond this share of all, others do. */
const OWN_SHARE = 1.25;

/** A remark for tables of times where the machine was busy with something else; else none. */
export const loadRemarks = (): string[] => {
  const [load = 0] = loadavg();
  const cores = cpus().length;
  return load <= OWN_SHARE * cores
    ? []
    : [`The machine was busy (load ${load.toFixed(1)} on ${String(cores)} cores): the times are too long.`];
};
