export { answer } from './answer.ts';
export { SCENES } from './scenes.ts';
export { School } from './school.ts';
