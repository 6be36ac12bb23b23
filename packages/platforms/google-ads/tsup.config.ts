import { packageBuild } from '../../../tsup.base.js';

export default packageBuild({ index: 'src/index.ts', sdk: 'src/sdk.ts' });
