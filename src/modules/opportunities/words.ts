/** The words of what is published about projects: investment opportunities 招商机会 and the progress of projects 进度公开. */

/** Both pass the same gate: written by one person, decided by another, public until withdrawn. */
export const PUBLICATION_OPEN = ['draft', 'reviewing'] as const
export const PUBLICATION_ENDED = ['published', 'withdrawn', 'dropped'] as const

/** 走出去招商, 社会化平台招商, 阳光发布 (S001-139). */
export const OPPORTUNITY_CHANNELS = ['goingOut', 'platform', 'sunshine'] as const
export type OpportunityChannel = (typeof OPPORTUNITY_CHANNELS)[number]

/** Decides whether it goes out. */
export const PUBLISH = 'project.publish'
