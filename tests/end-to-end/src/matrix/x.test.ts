import { faultMatrix } from './fault-matrix.js';

faultMatrix('x');
