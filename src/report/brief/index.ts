export { meetingBrief as meeting } from './meeting.ts';
export { proposalBrief as proposal } from './proposal.ts';
