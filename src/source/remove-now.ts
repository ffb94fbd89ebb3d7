import { rmSync } from 'node:fs';

/** Removes a folder of ours while the program ends; another program that was told to end may still write there. */
export const removeNow = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Nobody is left to be told.
  }
};
