select settings ->> 'theme', count(*) from configs group by settings ->> 'theme';
