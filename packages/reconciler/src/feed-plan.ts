import type { Campaign, Change, ComplianceDecision, Drift, Finding, PlatformId, Timestamp } from '@adflux/core';

/** One difference between what should be and what is, for people to review. */
interface ItemBase {
  readonly groupId: string;
  readonly campaignId: string;
  readonly name: string;
  readonly clientId: string;
  /** What the world looked like when this was planned: another world is a conflict. */
  readonly worldHash: string;
}

/** A campaign that is to be created, or made to match changed openings. */
export interface PublishItem extends ItemBase {
  readonly action: 'create' | 'update' | 'restore';
  /** `update` and `restore`: whether it is paused now and to be switched on again. */
  readonly resumes: boolean;
  readonly campaign: Campaign;
  readonly planHash: string;
  /** Entity by entity: which field, from what, to what. */
  readonly changes: readonly Change[];
  /** Warnings; errors make it a `RefusedItem`. */
  readonly findings: readonly Finding[];
  readonly decisions: readonly ComplianceDecision[];
}

/** A campaign whose openings are gone: paused when they are merely missing or refused, ended when they are over. */
export interface StopItem extends ItemBase {
  readonly action: 'pause' | 'end';
  readonly reason: 'missing' | 'refused' | 'expired' | 'closed';
}

/** A campaign that cannot be published as it is, or an opening whose words are unlawful (then both ids are its own). */
export interface RefusedItem extends ItemBase {
  readonly action: 'refused';
  readonly findings: readonly Finding[];
}

/** Why something waits, in English and in other languages. */
export type HoldReason = Pick<Finding, 'message' | 'translations'>;

/** Something that waits for a person, or for another day. */
export interface HeldItem extends ItemBase, HoldReason {
  readonly action: 'held';
  /** `drop_guard`: too many openings vanished at once. `cap`: a cap is reached. */
  readonly because: 'drop_guard' | 'cap';
}

/** Entities that somebody edited by hand. */
export interface DriftItem extends ItemBase {
  readonly action: 'drift' | 'adopt';
  readonly drift: readonly {
    readonly platform: PlatformId;
    readonly localId: string;
    readonly drift: readonly Drift[];
  }[];
}

/** One line of a feed plan. */
export type FeedPlanItem = PublishItem | StopItem | RefusedItem | HeldItem | DriftItem;

/** What a feed wants changed. Plain data: it goes through a file and back. */
export interface FeedPlan {
  readonly feedId: string;
  /** SHA-256 over everything below: apply carries out this very plan. */
  readonly hash: string;
  readonly madeAt: Timestamp;
  /** How many openings the feed has. */
  readonly openings: number;
  /** Why what is missing is not paused; null when there is nothing to hold. */
  readonly hold: HoldReason | null;
  /** What is to be done, in the order in which it is done: what stops spending comes first. */
  readonly items: readonly FeedPlanItem[];
  /** How many campaigns stay as they are. */
  readonly untouched: number;
}

/** What became of a plan. */
export interface ApplyReport {
  readonly planHash: string;
  readonly created: number;
  readonly updated: number;
  readonly restored: number;
  readonly paused: number;
  readonly ended: number;
  readonly adopted: number;
  /** Items of an earlier `apply` of the same plan. */
  readonly alreadyDone: number;
  /** Campaigns whose run could not be finished, with what to do next. */
  readonly failed: readonly { readonly campaignId: string; readonly message: string }[];
}
