import type { Text } from '@baotu/service'

/** Every word of the demo provider's pages. */
export const words = {
  demo: { zh: '演示环境', en: 'Demonstration' },
  invented: {
    zh: '这里没有密码，人物和企业都是虚构的。请勿填写真实信息。',
    en: 'There are no passwords here, and the people and companies are invented. Do not enter real information.',
  },
  choose: { zh: '选择一个演示身份', en: 'Choose a demo identity' },
  signInAs: { zh: '以此身份登录', en: 'Sign in as' },
  cancel: { zh: '取消，返回网站', en: 'Cancel and go back' },
  gone: { zh: '这个身份不存在，请重新选择。', en: 'This identity does not exist. Please choose again.' },
  expiredTitle: { zh: '登录页面已过期', en: 'This sign-in page has expired' },
  expired: {
    zh: '您的信息没有受到影响。请回到网站，重新点击“登录”。',
    en: 'Nothing of yours is affected. Please go back to the site and choose “Sign in” again.',
  },
  failedTitle: { zh: '登录没有完成', en: 'The sign-in was not completed' },
  failed: {
    zh: '请回到网站，重新点击“登录”。如果问题仍然存在，请把下面的代码告诉管理员。',
    en: 'Please go back to the site and choose “Sign in” again. If it happens again, tell the administrator the code below.',
  },
  endTitle: { zh: '要退出登录吗？', en: 'Sign out?' },
  end: { zh: '退出登录', en: 'Sign out' },
  stay: { zh: '保持登录', en: 'Stay signed in' },
  endedTitle: { zh: '您已退出登录', en: 'You are signed out' },
  ended: { zh: '可以关闭本页，或回到网站。', en: 'You can close this page or go back to the site.' },
} satisfies Record<string, Text>
