/** The program of a worker thread. */
import { serveTasks } from './serve-tasks.js';
import { statisticsTasks } from './statistics-tasks.js';

serveTasks(statisticsTasks);
