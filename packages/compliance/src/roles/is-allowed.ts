/** What somebody may be to a client's campaigns. */
export type Role = 'viewer' | 'editor' | 'approver' | 'publisher';

/** What can be done with campaigns. */
export type CampaignAction = 'view' | 'plan' | 'edit' | 'approve' | 'reject' | 'publish' | 'pause' | 'end' | 'sync';

/**
 * Who may do what. Editing, approving and publishing are three roles, so that one person alone cannot do all of them
 * unless somebody gives her all of them.
 */
const actionsOf: Readonly<Record<Role, readonly CampaignAction[]>> = {
  viewer: ['view'],
  editor: ['view', 'plan', 'edit'],
  approver: ['view', 'plan', 'approve', 'reject'],
  publisher: ['view', 'plan', 'publish', 'pause', 'end', 'sync'],
};

/** Whether a role allows an action. Pure; who has which role is the caller's to know. */
export const isAllowed = (role: Role, action: CampaignAction): boolean => actionsOf[role].includes(action);
