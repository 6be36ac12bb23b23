// typedoc plugin: shows modules under the names that users import, `@adflux/core/testing` instead of `core/src/testing`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter, ReflectionKind } from 'typedoc';
import { root } from './workspace.mjs';

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      const [folder, entry = ''] = module.name.split('/src');
      const { name } = JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'));
      module.name = name + entry;
    }
  });
}
