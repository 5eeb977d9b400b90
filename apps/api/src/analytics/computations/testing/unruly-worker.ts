/** The program of a worker thread for specs. */
import { serveTasks } from '../serve-tasks.js';
import { unrulyTasks } from './unruly-tasks.js';

serveTasks(unrulyTasks);
