const SOURCE = 'apps/web/src/'

// Each layer sees those that come after it, and itself; a feature does not see another feature.
const LAYERS = ['', 'app', 'features', 'components', 'lib', 'strings']

/** Why a file of the web must not import another, or nothing. Both are paths in the repository. */
export function webLayerFault(from: string, target: string): string | undefined {
  if (!from.startsWith(SOURCE) || !target.startsWith(SOURCE)) return undefined
  const importer = placeOf(from)
  const imported = placeOf(target)
  // Messages are chosen by functions of lib, and lib formats by the words of strings.
  if (importer.layer === 'strings' && imported.layer === 'lib') return undefined
  if (LAYERS.indexOf(imported.layer) < LAYERS.indexOf(importer.layer)) {
    return `is in ${importer.layer} and imports ${imported.layer || 'the entry'}`
  }
  if (
    importer.layer === 'features' &&
    imported.layer === 'features' &&
    importer.noun !== imported.noun
  ) {
    return `is in feature ${importer.noun} and imports feature ${imported.noun}`
  }
  return undefined
}

function placeOf(path: string): { layer: string; noun: string } {
  const [layer = '', noun = '', ...rest] = path.slice(SOURCE.length).split('/')
  const isInFolder = noun !== ''
  return { layer: isInFolder ? layer : '', noun: rest.length > 0 ? noun : '' }
}
