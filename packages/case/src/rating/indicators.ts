// What a rating may say beside its level. The set has a name, so that ratings of another year are read by the set of their time.

export const indicators = ['efficiency', 'guide', 'convenience', 'platform'] as const
/** 办事效率, 办事指南精确度, 办事便捷度, 平台操作性; 整体满意度 is the level of the rating itself. */
export type Indicator = (typeof indicators)[number]

/** The indicators of online services, first set. */
export const indicatorSet = 'online-1'
