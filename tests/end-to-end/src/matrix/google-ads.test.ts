import { faultMatrix } from './fault-matrix.js';

faultMatrix('google-ads');
