import { checkConventions } from './conventions/check-conventions.js';
import { report } from './complaint.js';
import { repository } from './workspace.js';

report(checkConventions(repository), 'file names and lengths, manifests, index files, adapters, generic code');
