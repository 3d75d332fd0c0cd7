import { parentPort, workerData } from 'node:worker_threads';
import { isSoundHere, type SoundQuestion } from './soundness.ts';

/** A thread that asks one file one question and ends. */
// Whoever starts it hands it this.
const { path, how } = workerData as SoundQuestion;
parentPort?.postMessage(isSoundHere(path, how));
