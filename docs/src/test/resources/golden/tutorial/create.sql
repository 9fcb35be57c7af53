begin;
create table products (
    id uuid not null,
    name varchar(100) not null,
    price numeric(10, 2) not null,
    active boolean default true not null,
    constraint products_pkey primary key (id)
);
commit;
