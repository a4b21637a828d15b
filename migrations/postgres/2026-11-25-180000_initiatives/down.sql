DROP TABLE initiative_news;
DROP TABLE initiative_partners;
DROP TABLE initiative_objectives;
DROP TABLE initiatives;
