import type { Render } from '../format.ts';
export const html: Render = () => '';
