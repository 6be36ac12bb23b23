import { faultMatrix } from './fault-matrix.js';

faultMatrix('snapchat');
