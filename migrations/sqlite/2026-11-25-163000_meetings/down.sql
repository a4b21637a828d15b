DROP TABLE meeting_actions;
DROP TABLE meetings;
