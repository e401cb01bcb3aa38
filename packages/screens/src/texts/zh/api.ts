/** What the machines' door says when it can't answer: by the code of the problem. */
export const api = {
  'not-found': '没有这个地址',
  'method-not-allowed': '这个地址不支持这种请求方法',
  'unknown-service': '没有这个事项',
  'unknown-version': '这个事项没有这个版本',
  'unknown-decision': '这个事项没有这个决策',
  'invalid-request': '请求的内容不符合格式',
  unreadable: '请求的内容读不出来，请发送正确的 JSON',
  'not-json': '请以 application/json 发送请求',
  'body-too-large': '请求的内容太大',
  'evaluation-limit': '这次计算超出了允许的范围，已经停止',
  'too-many': '请求太频繁，请稍后再试',
  unavailable: '系统正忙，请稍后再试',
  fault: '系统出了故障，我们已经记录',
} as const
