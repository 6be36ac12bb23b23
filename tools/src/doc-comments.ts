import { report } from './complaint.js';
import { checkDocComments } from './doc-comments/check-doc-comments.js';
import { repository } from './workspace.js';

const { complaints, examples } = checkDocComments(repository);
report(complaints, `every public name, ${examples} examples`);
