/** Chinese input methods write signs that FEEL does not know; whoever meets them as a fault should be told. */
export const fullWidthHint = (source: string): string => {
  const found = /[，：；（）【】｛｝＝＞＜＋－＊／“”‘’]/u.exec(source.replace(/"[^"]*"/g, ''))
  return found ? `; it contains the full-width sign ${found[0]}, where FEEL wants the half-width one` : ''
}
