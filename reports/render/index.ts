export { createRenderer, type ChartPicture, type ChartRenderer } from './renderer.js';
